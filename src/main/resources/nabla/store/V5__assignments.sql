-- What sections are set, what students sent, how it was marked, and what it is worth.
-- Works, marks, rulings and remarks are only ever added; result totals are worked out from them.

create table assignment (
  id         varchar(36)      primary key,
  section_id varchar(36)      not null references section (id),
  title      varchar(200)     not null,
  course     varchar(200)     not null,
  set_name   varchar(200)     not null,
  items      text             not null,
  opens_at   bigint           not null,
  due_at     bigint           not null,
  closes_at  bigint           not null,
  lost       double precision not null,
  attempts   integer          not null,
  counts     varchar(20)      not null,
  feedback   varchar(20)      not null,
  seconds    bigint           not null,
  shuffled   boolean          not null,
  weight     double precision not null,
  published  boolean          not null
);
create index assignment_section on assignment (section_id, due_at);

create table extension (
  id            varchar(36)      primary key,
  assignment_id varchar(36)      not null references assignment (id),
  person_id     varchar(36)      not null references account (person_id),
  due_at        bigint           not null,
  closes_at     bigint           not null,
  factor        double precision not null,
  attempts      integer          not null,
  reason        text             not null,
  granted_by    varchar(36)      not null,
  granted_at    bigint           not null
);
create index extension_person on extension (assignment_id, person_id, id);

create table sitting (
  id            varchar(36) primary key,
  assignment_id varchar(36) not null references assignment (id),
  person_id     varchar(36) not null references account (person_id),
  seed          bigint      not null,
  started_at    bigint      not null,
  handed_in_at  bigint,
  unique (assignment_id, person_id)
);
create index sitting_person on sitting (person_id);

create table draft (
  sitting_id varchar(36)  not null references sitting (id),
  item       varchar(200) not null,
  answers    text         not null,
  revision   integer      not null,
  saved_at   bigint       not null,
  primary key (sitting_id, item)
);

create table work (
  id         varchar(36)  primary key,
  sitting_id varchar(36)  not null references sitting (id),
  item       varchar(200) not null,
  version    varchar(100) not null,
  seed       bigint       not null,
  answers    text         not null,
  press      varchar(40)  not null,
  sent_at    bigint       not null,
  unique (sitting_id, item, press)
);

create table mark (
  id            varchar(36)      primary key,
  work_id       varchar(36)      not null references work (id),
  regrade       varchar(36)      not null,
  outcome       varchar(20)      not null,
  score         double precision not null,
  misconception varchar(100)     not null,
  marked_at     bigint           not null
);
create index mark_work on mark (work_id, id);

create table ruling (
  id         varchar(36)      primary key,
  sitting_id varchar(36)      not null references sitting (id),
  item       varchar(200)     not null,
  score      double precision,
  reason     text             not null,
  ruled_by   varchar(36)      not null,
  ruled_at   bigint           not null
);
create index ruling_sitting on ruling (sitting_id, id);

create table remark (
  id          varchar(36)  primary key,
  sitting_id  varchar(36)  not null references sitting (id),
  item        varchar(200) not null,
  text        text         not null,
  remarked_by varchar(36)  not null,
  remarked_at bigint       not null
);
create index remark_sitting on remark (sitting_id, id);

create table total (
  assignment_id varchar(36)      not null references assignment (id),
  person_id     varchar(36)      not null references account (person_id),
  earned        double precision not null,
  answered      integer          not null,
  awaits        integer          not null,
  primary key (assignment_id, person_id)
);

create table source (
  version varchar(100) primary key,
  text    text         not null
);
