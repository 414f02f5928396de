import { helpOf, parseInvocation, type Command } from './command.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand, rulesCommand } from './commands/explain.ts';
import { factsCommand } from './commands/facts.ts';
import { fitCommand } from './commands/fit.ts';
import { listCommand } from './commands/list.ts';
import { forgetCommand } from './commands/forget.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { lspCommand } from './commands/lsp.ts';
import { newCommand } from './commands/new.ts';
import { planCommand } from './commands/plan.ts';
import { EXIT, UsageError, type ExitCode } from './exit-code.ts';
import { reviewCommand } from './commands/review.ts';
import { openTerminal } from './terminal.ts';
import { KeyError } from '../node/engagement-key.ts';
import { GitError } from '../node/git.ts';
import { nearest } from '../index.ts';

declare const RAPPORT_VERSION: string;

const COMMANDS: readonly Command[] = [checkCommand, factsCommand, fitCommand, planCommand, reviewCommand, auditCommand, importCommand, forgetCommand, listCommand, explainCommand, rulesCommand, doctorCommand, initCommand, newCommand, lspCommand];

function help(): string {
  return [
    'Rapport checks posts for the people they are for and the conversation they would start.', '', 'Usage: rapport COMMAND [options]', '', 'Commands:',
    ...COMMANDS.map((command) => `  ${command.name.padEnd(8)} ${command.summary}`), '',
    '"rapport COMMAND --help" shows its options and examples.', 'Start with: rapport check my-drafts/', '',
    'Exit codes: 0 clean, 1 findings, 2 wrong usage or configuration, 3 an error of Rapport\'s own.', '',
  ].join('\n');
}

/** Runs the command line and says how it ended. */
export async function main(args: readonly string[], cwd: string): Promise<ExitCode> {
  const terminal = openTerminal();
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      const asked = COMMANDS.find((command) => command.name === rest[0]);
      terminal.out(asked ? helpOf(asked) : help());
      return name === undefined ? EXIT.usage : EXIT.clean;
    }
    if (name === '--version' || name === '-v') {
      terminal.out(`${RAPPORT_VERSION}\n`);
      return EXIT.clean;
    }
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) {
      const [meant] = nearest(name, COMMANDS.map((candidate) => candidate.name));
      throw new UsageError(`There is no command called "${name}". ${meant ? `Did you mean "rapport ${meant}"?` : '"rapport --help" lists them.'}`);
    }
    const invocation = parseInvocation(command, rest, cwd, terminal);
    if (invocation === 'help') {
      terminal.out(helpOf(command));
      return EXIT.clean;
    }
    return await command.run(invocation);
  } catch (error) {
    terminal.done();
    if ([UsageError, GitError, KeyError].some((mendable) => error instanceof mendable)) {
      const { message } = error as Error;
      terminal.err(`rapport: ${message}\n`);
      return EXIT.usage;
    }
    terminal.err(`rapport: an error of its own, please report it:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return EXIT.internal;
  }
}
