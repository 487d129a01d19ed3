// Writes which versions the spans ^ and ~ hold, as the semver package that comes with npm says.
// Usage: node tests/oracles/version_ranges.js > tests/Redaction.Sdk.Registry.Tests/Versions/version_ranges.json
'use strict';
const { execSync } = require('child_process');
const semver = require(`${execSync('npm root -g').toString().trim()}/npm/node_modules/semver`);

const numbers = ['0', '1', '2'];
const versions = [];
for (const major of numbers) {
  for (const minor of numbers) {
    for (const patch of numbers) {
      const core = `${major}.${minor}.${patch}`;
      versions.push(core, `${core}-alpha`, `${core}-rc.1`, `${core}-rc.2`, `${core}-0`);
    }
  }
}
versions.push('10.0.0', '1.10.0', '1.2.10');

const bases = [...new Set([...numbers, '0.0', '0.1', '1.0', '1.2', ...versions])];
const spans = bases.flatMap(base => [`^${base}`, `~${base}`]);
const result = {};
for (const span of spans) {
  result[span] = versions.filter(version => semver.satisfies(version, span)).join(' ');
}
const sorted = semver.sort([...versions]);
console.log(JSON.stringify({ sorted, spans: result }, null, 1));
