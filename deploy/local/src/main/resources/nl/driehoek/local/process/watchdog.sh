# Ends what the supervisor started when the supervisor itself was killed: that closes our standard input.
# The supervisor starts this with the directory of the pid files; after an orderly stop there are none left.
cat >/dev/null
cd "$1" || exit 1

tell() { # SIGNAL FILE...
  signal=$1
  shift
  for file in "$@"; do
    [ -f "$file" ] && read -r pid <"$file" && kill -"$signal" "$pid" 2>/dev/null
  done
  return 0
}

runs() { # PID; a process that ended but was not collected by its new parent does not
  kill -0 "$1" 2>/dev/null || return 1
  case $(ps -o stat= -p "$1" 2>/dev/null) in Z*) return 1 ;; esac
}

await() { # SECONDS FILE...
  left=$1
  shift
  while [ "$left" -gt 0 ]; do
    alive=
    for file in "$@"; do
      [ -f "$file" ] && read -r pid <"$file" && runs "$pid" && alive=yes
    done
    [ -z "$alive" ] && return 0
    sleep 1
    left=$((left - 1))
  done
}

tell TERM ./*-service.pid
await 10 ./*-service.pid
tell TERM ./kafka.pid
# PostgreSQL's fast shutdown.
tell INT ./postgres.pid
await 15 ./kafka.pid ./postgres.pid
tell KILL ./*-service.pid ./kafka.pid ./postgres.pid
rm -f ./*-service.pid ./kafka.pid ./postgres.pid ./supervisor.pid ./watchdog.pid ./kafka.ready ./ready ./port-offset
