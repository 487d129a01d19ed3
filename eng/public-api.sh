#!/usr/bin/env bash
# Writes what the projects in src promise into their PublicAPI.Unshipped.txt: those named, or all of them.
# The difference is for a person to review. Usage: eng/public-api.sh [Redaction.Sdk.Geometry ...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

projects=("${@/#/src/}")
((${#projects[@]} > 0)) || projects=(src/*)
for folder in "${projects[@]}"; do
  project=$folder/$(basename "$folder").csproj
  [[ -f $project ]] || continue
  unshipped=$folder/PublicAPI.Unshipped.txt
  dotnet build "$project" -p:TreatWarningsAsErrors=false --verbosity quiet >/dev/null || true
  echo '#nullable enable' >"$unshipped"
  {
    echo '#nullable enable'
    dotnet build "$project" -p:TreatWarningsAsErrors=false --no-incremental --no-dependencies 2>&1 |
      grep -F "$folder/" | grep -oP "RS0016: Symbol '\K.+(?=' is not part of the declared public API)" | LC_ALL=C sort -u
  } >"$unshipped.new" || true
  mv "$unshipped.new" "$unshipped"
done
