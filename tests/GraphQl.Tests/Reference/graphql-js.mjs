// Asks the reference implementation. Reads one JSON object from standard input, writes one to standard output.
import { readFileSync } from 'node:fs';
import {
  buildClientSchema, buildSchema, getIntrospectionQuery, getVariableValues, parse, printSchema, specifiedRules, validate, validateSchema,
} from 'graphql';

const tasks = {
  // The query that tools send.
  introspectionQuery: () =>
    getIntrospectionQuery({
      descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true,
    }),

  // What a tool makes of an introspection answer, and of the printed schema.
  schemas: ({ introspection, sdl }) => {
    const client = buildClientSchema(introspection);
    return {
      fromIntrospection: printSchema(client),
      fromSdl: printSchema(buildSchema(sdl)),
      problems: validateSchema(client).map((e) => e.message),
    };
  },

  // For each document: the errors, or one error when it does not parse.
  validate: ({ sdl, documents }) => {
    const schema = buildSchema(sdl);
    return documents.map((source) => {
      try {
        return validate(schema, parse(source)).map((e) => e.message);
      } catch (e) {
        return [e.message];
      }
    });
  },

  // For each document the names of the rules that it breaks, each rule asked alone; with a question mark when the rule itself fails
  // (release 16 does for a variable of another operation in a OneOf input).
  rules: ({ sdl, documents }) => {
    const schema = buildSchema(sdl);
    return documents.map((source) => {
      const document = parse(source);
      return specifiedRules.flatMap((rule) => {
        const name = rule.name.replace(/Rule$/, '');
        try {
          return validate(schema, document, [rule]).length > 0 ? [name] : [];
        } catch {
          return ['?' + name];
        }
      });
    });
  },

  // For each document whether it parses, as a string of 0 and 1.
  parses: ({ documents }) =>
    documents
      .map((source) => {
        try {
          parse(source);
          return '1';
        } catch {
          return '0';
        }
      })
      .join(''),

  // For each type and value whether a variable of the type takes the value.
  variables: ({ sdl, cases }) => {
    const schema = buildSchema(sdl);
    return cases.map(({ type, json }) => {
      const operation = parse(`query ($v: ${type}) { __typename }`).definitions[0];
      return getVariableValues(schema, operation.variableDefinitions, { v: JSON.parse(json) }).errors === undefined;
    });
  },
};

const { task, ...input } = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(tasks[task](input)));
