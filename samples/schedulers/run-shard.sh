#!/bin/sh
# Runs one part of a collection on a local disk, and keeps its job in a folder that all machines share.
# Usage: COLLECTION=/data/collection JOBS=/data/jobs run-shard.sh INDEX COUNT [OPTION of redaction batch run]...
set -u
: "${COLLECTION:?names the collection}" "${JOBS:?names the shared folder of the jobs}"
index=$1 count=$2
shift 2
shared="$JOBS/shard-$index"
mine=$(mktemp -d "${TMPDIR:-/tmp}/redaction.XXXXXX")

# What an earlier run has done is not done again.
if [ -d "$shared" ]; then cp -R "$shared/." "$mine/"; fi

# Not exec: a signal has to find a shell that can still save the job.
redaction batch run "$COLLECTION" --job "$mine" --shard "$index/$count" "$@" &
run=$!
trap 'kill -TERM "$run"' TERM INT
wait "$run"
code=$?
while kill -0 "$run" 2>/dev/null; do
    wait "$run"
    code=$?
done

rm -rf "$shared.new"
if cp -R "$mine" "$shared.new"; then
    rm -rf "$shared"
    mv "$shared.new" "$shared"
    rm -rf "$mine"
else
    exit 1
fi

# Finished, although some documents failed: that is a result, and no reason to run again.
if [ "$code" -eq 3 ]; then code=0; fi
exit "$code"
