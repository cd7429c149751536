#!/usr/bin/env bash
# Makes the topics that are missing and the grants that are missing, and takes back grants that left the list. Ends.
set -euo pipefail
export LC_ALL=C # sort and comm have to agree

kafka() {
  "${KAFKA_BIN:-/opt/kafka/bin}/$1" --bootstrap-server "${KAFKA_ADDRESS:-kafka:9092}" \
    --command-config "${KAFKA_CLIENT:-/kafka-admin.properties}" "${@:2}" </dev/null
}

lines() {
  grep -v -e '^#' -e '^[[:space:]]*$' "${KAFKA_LISTS:-/kafka}/$1"
}

# One right a line: principal operation resource pattern name
wanted() {
  lines acls.txt | awk '{ n = split($2, operation, ","); for (i = 1; i <= n; i++) print $1, operation[i], $3, $4, $5 }' | sort
}

present() {
  kafka kafka-acls.sh --list | sed -n \
    -e 's/.*resourceType=\([A-Z_]*\), name=\(.*\), patternType=\([A-Z]*\).*/on \1 \3 \2/p' \
    -e 's/.*principal=User:\([^,]*\), host=\*, operation=\([A-Z_]*\), permissionType=ALLOW.*/right \1 \2/p' |
    awk '$1 == "on" { on = $2 " " $3 " " $4 } $1 == "right" { print $2, $3, on }' | sort
}

# Reads rights, and adds or removes them; those that differ in their name only go together, for each call takes seconds.
change() {
  awk '{ key = $1 " " $2 " " $3 " " $4; names[key] = names[key] " " $5 } END { for (key in names) print key names[key] }' |
    while read -r principal operation resource pattern names; do
      things=()
      for name in $names; do
        things+=("--${resource,,}" "$name")
      done
      kafka kafka-acls.sh "$@" --allow-principal "User:$principal" --operation "$operation" \
        --resource-pattern-type "$pattern" "${things[@]}"
    done
}

lines topics.txt | while read -r name partitions cleanup retention; do
  kafka kafka-topics.sh --create --if-not-exists --topic "$name" --partitions "$partitions" --replication-factor 1 \
    --config cleanup.policy="$cleanup" --config retention.ms="$retention"
done

before=$(present)
comm -23 <(wanted) <(echo "$before") | change --add
comm -13 <(wanted) <(echo "$before") | sed '/^$/d' | change --remove --force
