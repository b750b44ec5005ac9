// node ajv.mjs HOME DATA: compiles every schema strictly, then judges every file of the data by its own.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const [home, data] = process.argv.slice(2).map((each) => resolve(each));
const need = createRequire(join(home, "package.json"));
const Ajv = need("ajv/dist/2020").default;
const formats = need("ajv-formats").default;
const read = (...path) => JSON.parse(readFileSync(join(data, ...path), "utf8"));

// Strict, but for what a schema may say in two ways: a type beside its $ref, a key required further out.
const ajv = formats(new Ajv({ strict: true, allErrors: true }));
const faults = [];
const judges = {};

for (const file of readdirSync(join(data, "schemas"))) {
  try {
    judges[file] = ajv.compile(read("schemas", file));
  } catch (error) {
    faults.push(`schemas/${file}: ${error.message}`);
  }
}

function judge(schema, ...path) {
  const valid = judges[schema] || (() => true);
  if (!valid(read(...path))) faults.push(`${path.join("/")}: ${ajv.errorsText(valid.errors.slice(0, 3))}`);
}

const index = read("index.json").index;
const root = index.openapi.replace("openapi.json", "");
const schemaOf = {};
for (const each of index.files) {
  if (!each.schema_address) continue;
  const schema = each.schema_address.split("/").pop();
  const name = each.address.slice(root.length);
  schemaOf[name.replace(".json", "")] = schema;
  judge(schema, name);
}
for (const each of index.records) {
  const path = each.data.slice(root.length).split("/");
  judge(schemaOf[path[0]], ...path);
}
judge("index.json", "index.json");
console.log(faults.join("\n"));
process.exit(faults.length ? 1 : 0);
