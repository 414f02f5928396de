import path from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { CHANNEL_SETTINGS } from '../../src/channels/overrides.ts';
import { CONFIG_FIELDS } from '../../src/engine/config-fields.ts';
import { PRESETS } from '../../src/engine/presets.ts';
import { ROOMS } from '../../src/engine/rule-names.ts';
import type { FieldSpec, FieldTable } from '../../src/formats/keys.ts';
import { PERSONA_FIELDS } from '../../src/formats/persona-fields.ts';
import { POST_FIELDS } from '../../src/formats/post-fields.ts';
import { SLOT_FIELDS } from '../../src/formats/slot-fields.ts';
import { CHANNELS, RULES, type Rule } from '../../src/index.ts';

type Schema = Readonly<Record<string, unknown>>;

const BASE = 'https://github.com/rapport-workspace/rapport/blob/main/schemas/';
const DOCUMENTS = { audit: 'AuditDocument', import: 'ImportDocument', check: 'CheckDocument', facts: 'FactsDocument', fit: 'FitDocument', personas: 'PersonasDocument', posts: 'PostsDocument', slots: 'SlotsDocument', plan: 'PlanDocument', doctor: 'DoctorDocument', rules: 'RulesDocument', review: 'ReviewDocument', 'plan-change': 'PlanChangeDocument' };

/** JSON schemas of what Rapport writes, from its types, and of what people write, from the field tables. */
export function schemas(root: string): readonly (readonly [file: string, content: string])[] {
  const generator = createGenerator({ path: path.join(root, 'src/report/documents.ts'), tsconfig: path.join(root, 'tsconfig.json'), type: '*', expose: 'export', topRef: false, additionalProperties: true, skipTypeCheck: true });
  const written = Object.entries(DOCUMENTS).map(([name, type]) => file(name, { ...generator.createSchema(type) }));
  return [
    ...written,
    file('rapport', { title: 'rapport.yml', type: 'object', properties: { ...properties(CONFIG_FIELDS), extends: extendsSchema(), rules: rulesSchema(CONFIG_FIELDS.rules.summary), overrides: overridesSchema(), channels: channelsSchema() } }),
    file('persona', { title: 'A persona, or several', anyOf: [{ $ref: '#/definitions/persona' }, { type: 'array', items: { $ref: '#/definitions/persona' } }], definitions: { persona: { type: 'object', properties: properties(PERSONA_FIELDS) } } }),
    file('calendar', { title: 'The slots of a calendar', anyOf: [{ $ref: '#/definitions/slots' }, { type: 'object', properties: { posts: { $ref: '#/definitions/slots' }, slots: { $ref: '#/definitions/slots' } } }], definitions: { slots: { type: ['array', 'null'], items: { type: 'object', properties: properties(SLOT_FIELDS) } } } }),
    file('post', { title: 'The front matter of a post', type: 'object', properties: properties(POST_FIELDS) }),
  ];
}

const file = (name: string, schema: Schema): readonly [string, string] => [
  `schemas/${name}.schema.json`,
  `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', $id: `${BASE}${name}.schema.json`, ...schema }, null, 2)}\n`,
];

/** Every field under its own name and its aliases; unknown keys are always allowed. */
function properties(table: FieldTable): Schema {
  return Object.fromEntries(Object.entries(table).flatMap(([name, spec]) => [name, ...spec.aliases].map((key) => [key, property(name, key, spec)])));
}

function property(name: string, key: string, spec: FieldSpec): Schema {
  const text = { type: ['string', 'number', 'boolean', 'null'] };
  const shapes: Readonly<Record<FieldSpec['shape'], Schema>> = {
    text: spec.values ? { anyOf: [{ enum: [...spec.values] }, text] } : {},
    list: {},
    date: {},
    map: {},
    flag: { type: 'boolean' },
  };
  return { description: key === name ? spec.summary : `The same as ${name}. ${spec.summary}`, ...shapes[spec.shape] };
}

function extendsSchema(): Schema {
  const presets = Object.entries(PRESETS).map(([name, summary]): Schema => ({ const: name, description: summary }));
  const one = { anyOf: [...presets, { type: 'string', pattern: '\\.ya?ml$' }] };
  return { description: CONFIG_FIELDS.extends.summary, anyOf: [one, { type: 'array', items: one }, { type: 'null' }] };
}

const SEVERITY: Schema = { enum: ['error', 'warning', 'info', 'off', 'on'] };
const CONFIDENCE: Schema = { type: 'number', minimum: 0, maximum: 1, description: 'Findings that are less certain are kept back.' };

function rulesSchema(description: string): Schema {
  const room = (name: string, what: string): readonly [string, Schema] => [name, { description: what, anyOf: [SEVERITY, { type: 'object', additionalProperties: false, properties: { severity: SEVERITY, confidence: CONFIDENCE } }] }];
  const rooms = ROOMS.flatMap((name) => [name, `${name}/*`].map((written) => room(written, `Every rule of ${name}.`)));
  return { description, type: ['object', 'null'], properties: Object.fromEntries([room('*', 'Every rule.'), ...rooms, ...RULES.map((rule) => [rule.id, ruleSchema(rule)])]), additionalProperties: false };
}

function ruleSchema(rule: Rule): Schema {
  const options = Object.entries(rule.options).map(([name, spec]): [string, Schema] => [name, { type: typeof spec.default, ...(typeof spec.default === 'number' ? { minimum: 0 } : {}), default: spec.default, description: spec.summary }]);
  const object = { type: 'object', additionalProperties: false, properties: { severity: SEVERITY, confidence: CONFIDENCE, ...Object.fromEntries(options) } };
  return { description: `${rule.summary} Default: ${rule.severity}.`, anyOf: [SEVERITY, object] };
}

function overridesSchema(): Schema {
  const files = { description: 'Globs of the files, relative to the workspace root.', anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
  const item = { type: 'object', additionalProperties: false, required: ['files', 'rules'], properties: { files, rules: { $ref: '#/properties/rules' } } };
  return { description: CONFIG_FIELDS.overrides.summary, anyOf: [{ type: 'array', items: item }, item, { type: 'null' }] };
}

function channelsSchema(): Schema {
  const settings = Object.entries(CHANNEL_SETTINGS).map(([name, { least, summary }]): [string, Schema] => [name, { description: `${summary} none lifts the limit.`, anyOf: [{ type: 'integer', minimum: least }, { enum: ['none', null] }] }]);
  const channel = { type: 'object', properties: { name: { type: 'string', description: 'What to call a channel of your own.' }, ...Object.fromEntries(settings) } };
  return { description: CONFIG_FIELDS.channels.summary, type: 'object', properties: Object.fromEntries(CHANNELS.map(({ id, name }) => [id, { ...channel, description: name }])), additionalProperties: channel };
}
