-- Accounts, as Better Auth 1.7 with the username plugin wants them (its own migration compiler wrote the shapes),
-- and the person behind an applicant's account, encrypted as a whole (X2).
create table app_user (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  username text unique,
  "displayUsername" text,
  role text not null,
  department text,
  "window" text,
  division text
);

create table app_session (
  id uuid primary key default gen_random_uuid(),
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references app_user (id) on delete cascade
);
create index app_session_user on app_session ("userId");

create table app_account (
  id uuid primary key default gen_random_uuid(),
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references app_user (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index app_account_user on app_account ("userId");

create table app_verification (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index app_verification_identifier on app_verification (identifier);

create table person_profile (
  user_id uuid primary key references app_user (id) on delete cascade,
  ciphertext bytea not null,
  updated_at timestamptz not null
);
