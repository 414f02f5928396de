import { columns, docsUrl, nearest, RULES, VERSION, type Example, type Paint, type Rule, type RulesDocument } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Explain a rule: what it finds, why, where the claim comes from, and examples.',
  usage: 'RULE [options]',
  options: { format: FORMAT },
  examples: [['rapport explain conversation/closed-question', 'one rule'], ['rapport explain closed-question', 'by its last part']],
  run: async ({ positionals, text, terminal }) => {
    const [id, ...rest] = positionals;
    if (id === undefined || rest.length > 0) throw new UsageError('Name one rule: rapport explain conversation/closed-question. "rapport rules" lists them.');
    const rule = RULES.find((candidate) => candidate.id === id) ?? RULES.find((candidate) => candidate.id.endsWith(`/${id}`));
    if (!rule) {
      const [meant] = nearest(id, RULES.flatMap((candidate) => [candidate.id, candidate.id.replace(/^.*\//, '')]));
      throw new UsageError(`There is no rule called "${id}". ${meant ? `Did you mean "${meant}"?` : '"rapport rules" lists them.'}`);
    }
    if (text('format') === 'json') return writeJson(terminal, rulesDocument([rule]));
    terminal.out(explanation(rule, terminal.paint));
    return EXIT.clean;
  },
};

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'List every rule and its severity.',
  usage: '[options]',
  options: { format: FORMAT },
  examples: [['rapport rules', 'a line each']],
  run: async ({ text, terminal }) => {
    if (text('format') === 'json') return writeJson(terminal, rulesDocument(RULES));
    terminal.out(`${columns(RULES.map((rule) => [rule.id, rule.severity, rule.summary])).join('\n')}\n`);
    return EXIT.clean;
  },
};

function rulesDocument(rules: readonly Rule[]): RulesDocument {
  return {
    version: VERSION,
    rules: rules.map(({ id, severity, summary, why, source, options }) => ({
      id, severity, summary, why, source,
      url: docsUrl(id),
      options: Object.entries(options).map(([name, spec]) => ({ name, default: spec.default, summary: spec.summary })),
    })),
  };
}

function explanation(rule: Rule, paint: Paint): string {
  const options = Object.entries(rule.options).map(([name, spec]) => `  ${name}: ${String(spec.default)}  ${spec.summary}`);
  const shown = (title: string, texts: readonly (string | undefined)[]): readonly string[] => {
    const own = texts.filter((one) => one !== undefined).map(body).filter((one) => one.length < 240);
    return own.length === 0 ? [] : ['', paint.bold(title), ...own.slice(0, 3).map((one) => `  ${one.replaceAll('\n', '\n  ')}`)];
  };
  return `${[
    `${paint.bold(rule.id)} (${rule.severity})`, rule.summary, '', rule.why, '', paint.dim(`Source: ${rule.source}`),
    ...(options.length > 0 ? ['', paint.bold('Options'), ...options] : []),
    ...shown('Finds', rule.examples.map((example: Example) => example.bad)), ...shown('Leaves alone', rule.examples.map((example: Example) => example.good)),
    '', `Switch it off in a post: <!-- rapport-disable-next-line ${rule.id} -->`, `Switch it off for all: rules: { ${rule.id}: off } in rapport.yml`, docsUrl(rule.id),
  ].join('\n')}\n`;
}

const body = (text: string): string => text.trim();
