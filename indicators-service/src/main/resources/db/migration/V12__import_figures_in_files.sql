-- Between reading and recording figures are set aside in a file of the process.
drop table import_figure;

-- Files stay for minutes: packing them costs more than it saves.
alter table import_content alter column content set storage external;
