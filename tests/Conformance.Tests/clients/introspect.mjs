// Reads the schema of the service at argv[2] as every GraphQL tool does: introspection, then buildClientSchema of the reference implementation.
import { createRequire } from 'node:module';
const require = createRequire(process.argv[3] + '/');
const { getIntrospectionQuery, buildClientSchema, validateSchema, printSchema } = require('graphql');

const query = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });
const response = await fetch(process.argv[2] + '/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(JSON.stringify(errors));
const schema = buildClientSchema(data);
const problems = validateSchema(schema);
if (problems.length) throw new Error(problems.map(p => p.message).join('\n'));
console.log(printSchema(schema));
