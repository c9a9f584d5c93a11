-- Learners, their attempts, the variants they took up, and what they sent.
-- Portable: ids are text made by the program, times are milliseconds since 1970 in UTC.

create table learner (
  id          varchar(36) primary key,
  token_hash  varchar(64) not null unique,
  welcomed_at bigint      not null
);

create table attempt (
  id         varchar(36)  primary key,
  learner_id varchar(36)  not null references learner (id),
  course     varchar(200) not null,
  set_name   varchar(200) not null,
  started_at bigint       not null,
  unique (learner_id, course, set_name)
);

create table variant (
  id         varchar(36)  primary key,
  attempt_id varchar(36)  not null references attempt (id),
  item       varchar(200) not null,
  seed       bigint       not null,
  taken_at   bigint       not null
);
create index variant_latest on variant (attempt_id, item, id);

create table submission (
  id           varchar(36)      primary key,
  attempt_id   varchar(36)      not null references attempt (id),
  item         varchar(200)     not null,
  seed         bigint           not null,
  answers      text             not null,
  outcome      varchar(20)      not null,
  score        double precision not null,
  submitted_at bigint           not null
);
create index submission_history on submission (attempt_id, item, id);
