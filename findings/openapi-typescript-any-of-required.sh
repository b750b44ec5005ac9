#!/bin/sh
# openapi-typescript 7.13.0: "at least one of these" turns a whole type into unknown.
#
# Why it matters: anyOf with two lists of required keys is the usual way to say
# "a phone number or an address". The generated type is a union with unknown, and
# in TypeScript such a union is unknown: the compiler checks nothing about the
# object any more, while the generator reports success.
# Expected: at worst the properties without the extra rule.
# Seen: { phone?: string; mail?: string; } | unknown | unknown
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --save-exact openapi-typescript@7.13.0 typescript@5.9.3

cat >api.yaml <<'YAML'
openapi: 3.1.0
info: {title: Clinics, version: "1"}
paths: {}
components:
  schemas:
    Contact:
      type: object
      properties: {phone: {type: string}, mail: {type: string}}
      anyOf: [{required: [phone]}, {required: [mail]}]
YAML
node_modules/.bin/openapi-typescript api.yaml --output api.ts
sed -n '/Contact/,/unknown/p' api.ts
tr -s ' \n' ' ' <api.ts | grep -q 'Contact: { phone?: string; mail?: string; } | unknown | unknown;'
cat >use.ts <<'TS'
import type { components } from "./api";
export const wrong: components["schemas"]["Contact"] = 42;
TS
node_modules/.bin/tsc --noEmit --strict --skipLibCheck use.ts
echo "42 is accepted as a Contact"
