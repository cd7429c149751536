-- What depends on a commitment is asked for by the commitment that it depends on.
create index commitment_depends_on on commitment using gin ((promise -> 'dependsOn'));
