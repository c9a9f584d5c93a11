-- Groups that are taught together, who is in them, and places that wait for somebody.

create table section (
  id          varchar(36)  primary key,
  name        varchar(200) not null,
  term        varchar(100) not null,
  join_code   varchar(20)  not null unique,
  created_at  bigint       not null,
  archived_at bigint
);

create table enrollment (
  section_id  varchar(36)      not null references section (id),
  person_id   varchar(36)      not null references account (person_id),
  standing    varchar(20)      not null,
  factor      double precision not null,
  enrolled_at bigint           not null,
  removed_at  bigint,
  primary key (section_id, person_id)
);
create index enrollment_person on enrollment (person_id);

create table seat (
  id         varchar(36)  primary key,
  section_id varchar(36)  not null references section (id),
  name       varchar(200) not null,
  email      varchar(254) not null,
  number     varchar(100) not null,
  unique (section_id, email)
);
