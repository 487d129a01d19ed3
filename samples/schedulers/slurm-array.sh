#!/bin/bash
# sbatch --export=ALL,COLLECTION=/data/collection,JOBS=/data/jobs,SHARDS=/path/of/samples/schedulers slurm-array.sh
#SBATCH --job-name=redaction
#SBATCH --array=0-7
#SBATCH --cpus-per-task=8
#SBATCH --mem=20G
#SBATCH --time=12:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
# Asks the shard to drain a minute before its time is over, the shell included.
#SBATCH --signal=B:TERM@60

"$SHARDS/run-shard.sh" "$SLURM_ARRAY_TASK_ID" "$SLURM_ARRAY_TASK_COUNT" --workers "$SLURM_CPUS_PER_TASK" &
shard=$!
trap 'kill -TERM "$shard"' TERM
wait "$shard"
code=$?
while kill -0 "$shard" 2>/dev/null; do
    wait "$shard"
    code=$?
done

# Stopped before its end: the same task goes on with it later.
if [ "$code" -eq 130 ]; then scontrol requeue "$SLURM_JOB_ID"; fi
exit "$code"
