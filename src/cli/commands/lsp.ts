import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

export const lspCommand: Command = {
  name: 'lsp',
  summary: 'Run the language server, for editors other than VS Code.',
  usage: '--stdio',
  options: { stdio: { type: 'boolean', summary: 'speak over standard input and output (the only way, and the default)' } },
  examples: [['rapport lsp --stdio', 'as an editor starts it']],
  run: async () => {
    const { serveStdio } = await import('../../server/node.ts');
    await serveStdio();
    return EXIT.clean;
  },
};
