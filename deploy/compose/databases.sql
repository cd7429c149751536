-- A database per service. The services make their own tables.
create database plans;
create database indicators;
create database partners;
