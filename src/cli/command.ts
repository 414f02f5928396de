import { parseArgs } from 'node:util';
import { EXIT, UsageError, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly summary: string;
  /** What stands for the value in the help: FORMAT. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What a value looks like where it may be left out; without one, `text` gives an empty text. */
  readonly optional?: RegExp;
}

export interface Invocation {
  readonly cwd: string;
  readonly positionals: readonly string[];
  /** The value of a text option; undefined where it was not given. */
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly terminal: Terminal;
}

/** One command of the CLI: its help and its work. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly details?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly (readonly [command: string, what: string])[];
  readonly run: (invocation: Invocation) => Promise<ExitCode>;
}

export const FORMAT: OptionSpec = { type: 'string', value: 'FORMAT', choices: ['text', 'json'], summary: 'text (for people) or json (for programs; one document, see schemas/)' };

/** Reads a command's arguments. Throws a UsageError that says what to write instead. */
export function parseInvocation(command: Command, args: readonly string[], cwd: string, terminal: Terminal): Invocation | 'help' {
  const specs = { ...command.options, help: { type: 'boolean', summary: '' } } satisfies Record<string, OptionSpec>;
  const options = Object.fromEntries(Object.entries<OptionSpec>(specs).map(([name, { type }]) => [name, { type, ...(name === 'help' ? { short: 'h' } : {}) }]));
  let parsed;
  try {
    parsed = parseArgs({ args: withValues(args, command.options), options, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '';
    throw new UsageError(`${reason}. "rapport ${command.name} --help" lists what there is.`);
  }
  if (parsed.values['help'] === true) return 'help';
  const text = (name: string): string | undefined => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  for (const [name, spec] of Object.entries<OptionSpec>(command.options)) {
    const value = text(name);
    if (value !== undefined && spec.choices && !spec.choices.includes(value)) throw new UsageError(`--${name} takes ${spec.choices.join(', ')}, not "${value}".`);
  }
  return { cwd, terminal, positionals: parsed.positionals, text, flag: (name) => parsed.values[name] === true };
}

/** `--month 2026-12` and `--month` alone as what Node's parser knows: every option of text has a value. */
function withValues(args: readonly string[], options: Command['options']): string[] {
  const written: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--') return [...written, ...args.slice(at)];
    const spec = arg.startsWith('--') && Object.hasOwn(options, arg.slice(2)) ? options[arg.slice(2)] : undefined;
    const next = args[at + 1] ?? '';
    if (!spec?.optional) written.push(arg);
    else if (spec.optional.test(next)) written.push(`${arg}=${args[++at] ?? ''}`);
    else written.push(`${arg}=`);
  }
  return written;
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const options = Object.entries<OptionSpec>(command.options).map(([name, spec]) => `  ${`--${name}${valueText(spec)}`.padEnd(26)} ${spec.summary}`);
  const examples = command.examples.map(([line, what]) => `  ${line.padEnd(44)} ${what}`);
  return [
    `Usage: rapport ${command.name} ${command.usage}`.trimEnd(), '', `${command.summary}${command.details ? `\n${command.details}` : ''}`,
    ...(options.length > 0 ? ['', 'Options:', ...options] : []), '', 'Examples:', ...examples, '',
  ].join('\n');
}

const valueText = ({ value, optional }: OptionSpec): string => (value === undefined ? '' : optional ? ` [${value}]` : ` ${value}`);

/** Writes a JSON document, which is all that standard output holds then. */
export function writeJson(terminal: Terminal, document: object): ExitCode {
  terminal.out(`${JSON.stringify(document, null, 2)}\n`);
  return EXIT.clean;
}
