-- Accounts, where they are signed in, links that work once, what teachers did, and what is counted to keep guessers out.

create table setting (
  name  varchar(50) primary key,
  value text        not null
);

-- The person is the learner they were. Addresses are not unique: nobody proves that one is theirs.
create table account (
  person_id     varchar(36)  primary key references learner (id),
  name          varchar(200) not null,
  email         varchar(254) not null,
  password_hash varchar(200) not null,
  role          varchar(20)  not null,
  signed_up_at  bigint       not null
);
create index account_email on account (email);
create index account_role on account (role);

create table session (
  id         varchar(36)  primary key,
  token_hash varchar(64)  not null unique,
  person_id  varchar(36)  not null references account (person_id),
  agent      varchar(200) not null,
  opened_at  bigint       not null,
  seen_at    bigint       not null
);
create index session_person on session (person_id);

create table ticket (
  id         varchar(36) primary key,
  token_hash varchar(64) not null unique,
  purpose    varchar(20) not null,
  subject    varchar(36),
  issued_by  varchar(36),
  issued_at  bigint      not null,
  ends_at    bigint      not null,
  used_by    varchar(36),
  used_at    bigint
);
create index ticket_subject on ticket (purpose, subject);

create table audit (
  id        varchar(36)  primary key,
  at        bigint       not null,
  person_id varchar(36)  not null,
  act       varchar(60)  not null,
  subject   varchar(400) not null,
  detail    text         not null
);

create table allowance (
  name  varchar(300) not null,
  slot  bigint       not null,
  taken integer      not null,
  primary key (name, slot)
);
