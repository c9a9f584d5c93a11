-- What a gradebook shows without reading every submission, what it leaves out, when works were marked anew, and
-- for whom an assignment is.

alter table section add column drop_lowest integer not null default 0;

-- Counts the changes of a section's totals: whoever has seen one asks for what came after it.
alter table section add column revision bigint not null default 0;

alter table total add column handed_in boolean not null default false;
alter table total add column late boolean not null default false;
alter table total add column ruled boolean not null default false;
alter table total add column revision bigint not null default 0;

create table regrade (
  id            varchar(36)  primary key,
  assignment_id varchar(36)  not null references assignment (id),
  version       varchar(100) not null,
  raised        boolean      not null,
  note          text         not null,
  works         integer      not null,
  regraded_by   varchar(36)  not null,
  regraded_at   bigint       not null
);
create index regrade_assignment on regrade (assignment_id, id);

-- An assignment without any is for everybody in its section.
create table audience (
  assignment_id varchar(36) not null references assignment (id),
  person_id     varchar(36) not null references account (person_id),
  primary key (assignment_id, person_id)
);
