-- Whether the steps of the variant were shown before the answer was sent.
alter table submission add column assisted boolean not null default false;
