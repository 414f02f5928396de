import { columns, docsUrl, nearest, originOf, RULES, ruleStates, VERSION, type Example, type Paint, type RulesDocument, type RuleState, type Workspace } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadConfiguration } from '../files.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'Explain a rule: what it finds, why, where the claim comes from, how it is set here, and examples.',
  usage: 'RULE [options]',
  options: { format: FORMAT },
  examples: [['rapport explain conversation/closed-question', 'one rule'], ['rapport explain closed-question', 'by its last part']],
  run: async ({ cwd, positionals, text, terminal }) => {
    const [id, ...rest] = positionals;
    if (id === undefined || rest.length > 0) throw new UsageError('Name one rule: rapport explain conversation/closed-question. "rapport rules" lists them.');
    const workspace = loadConfiguration(cwd);
    const states = ruleStates(workspace, null);
    const state = states.find(({ rule }) => rule.id === id) ?? states.find(({ rule }) => rule.id.endsWith(`/${id}`));
    if (!state) {
      const [meant] = nearest(id, RULES.flatMap((candidate) => [candidate.id, candidate.id.replace(/^.*\//, '')]));
      throw new UsageError(`There is no rule called "${id}". ${meant ? `Did you mean "${meant}"?` : '"rapport rules" lists them.'}`);
    }
    if (text('format') === 'json') return writeJson(terminal, rulesDocument(workspace, [state]));
    terminal.out(explanation(workspace, state, terminal.paint));
    return EXIT.clean;
  },
};

export const rulesCommand: Command = {
  name: 'rules',
  summary: 'List every rule and its severity here.',
  details: 'A severity that the configuration has changed stands beside the rule\'s own. For one file: rapport doctor FILE --rules.',
  usage: '[options]',
  options: { format: FORMAT },
  examples: [['rapport rules', 'a line each']],
  run: async ({ cwd, text, terminal }) => {
    const workspace = loadConfiguration(cwd);
    const states = ruleStates(workspace, null);
    if (text('format') === 'json') return writeJson(terminal, rulesDocument(workspace, states));
    const rows = states.map(({ rule, severity }) => [rule.id, severity === rule.severity ? severity : `${severity} (not ${rule.severity})`, rule.summary]);
    terminal.out(`${columns(rows).join('\n')}\n`);
    const files = workspace.configuration.config.overrides.flatMap((override) => override.files);
    if (files.length > 0) terminal.out(`\nOther severities hold for some files (${files.join(', ')}): rapport doctor FILE --rules\n`);
    return EXIT.clean;
  },
};

function rulesDocument(workspace: Workspace, states: readonly RuleState[]): RulesDocument {
  return {
    version: VERSION,
    rules: states.map((state) => {
      const { id, severity, summary, why, source, options } = state.rule;
      return {
        id, severity, summary, why, source,
        url: docsUrl(id),
        configured: state.severity,
        from: originOf(workspace, state),
        confidence: state.threshold,
        options: Object.entries(options).map(([name, spec]) => ({ name, default: spec.default, value: state.options[name] ?? spec.default, summary: spec.summary })),
      };
    }),
  };
}

function explanation(workspace: Workspace, state: RuleState, paint: Paint): string {
  const { rule, severity, threshold } = state;
  const options = Object.entries(rule.options).map(([name, spec]) => `  ${name}: ${valueText(state.options[name] ?? spec.default, spec.default)}  ${spec.summary}`);
  if (threshold > 0 || rule.threshold !== undefined) options.push(`  confidence: ${valueText(threshold, rule.threshold ?? 0)}  Findings that are less certain are kept back.`);
  const shown = (title: string, texts: readonly (string | undefined)[]): readonly string[] => {
    const own = texts.filter((one) => one !== undefined).map(body).filter((one) => one.length < 240);
    return own.length === 0 ? [] : ['', paint.bold(title), ...own.slice(0, 3).map((one) => `  ${one.replaceAll('\n', '\n  ')}`)];
  };
  return `${[
    `${paint.bold(rule.id)} (${rule.severity})`, rule.summary, '', rule.why, '', paint.dim(`Source: ${rule.source}`),
    ...(state.origin ? ['', `Here: ${severity} (${originOf(workspace, state)})`] : []),
    ...(options.length > 0 ? ['', paint.bold('Options'), ...options] : []),
    ...shown('Finds', rule.examples.map((example: Example) => example.bad)), ...shown('Leaves alone', rule.examples.map((example: Example) => example.good)),
    '', `Switch it off in a post: <!-- rapport-disable-next-line ${rule.id} -->`, `Switch it off for all: rules: { ${rule.id}: off } in rapport.yml`, docsUrl(rule.id),
  ].join('\n')}\n`;
}

const valueText = (value: string | number | boolean, own: string | number | boolean): string => (value === own ? String(value) : `${String(value)} (not ${String(own)})`);

const body = (text: string): string => text.trim();
