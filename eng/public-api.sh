#!/usr/bin/env bash
# Writes what the projects in src promise into their PublicAPI.Unshipped.txt. The difference is for a person to review.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for project in src/*/*.csproj; do
  unshipped=$(dirname "$project")/PublicAPI.Unshipped.txt
  echo '#nullable enable' >"$unshipped"
  {
    echo '#nullable enable'
    dotnet build "$project" -p:TreatWarningsAsErrors=false -p:BuildProjectReferences=true --no-incremental 2>&1 |
      grep -F "$(dirname "$project")/" | grep -oP "RS0016: Symbol '\K.+(?=' is not part of the declared public API)" | LC_ALL=C sort -u
  } >"$unshipped.new" || true
  mv "$unshipped.new" "$unshipped"
done
