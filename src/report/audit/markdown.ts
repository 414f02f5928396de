import type { Audit } from '../../model/audit.ts';
import { DEFINITIONS } from './definitions.ts';
import { auditSections, type Block } from './sections.ts';
import { auditHead, figureWords } from './text.ts';

/** Comments and file names are words, and never markup. */
const plain = (words: string): string => words.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>#|~&!$@]/g, '\\$&').replace(/(https?):/gi, '$1\u200b:').replace(/www\./gi, 'www\u200b.');

/** The audit for a wiki, an issue or a pull request. */
export function auditMarkdown(audit: Audit): string {
  const sections = auditSections(audit).flatMap(({ title, blocks }) => [`## ${title}`, '', ...blocks.map(blockLines).filter((lines) => lines.length > 0).flatMap((lines) => [...lines, ''])]);
  return `${['# The honest audit', '', plain(auditHead(audit)), '', ...sections].join('\n').trimEnd()}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text': return [plain(block.text)];
    case 'list': return block.items.map((item) => `- ${plain(item)}`);
    case 'figure': return [`**${DEFINITIONS[block.name].title}**: ${plain(figureWords(block.name, block.measure))}`];
    case 'chart': return block.inText ? tableLines(block) : [];
    case 'table': return tableLines(block);
  }
}

const tableLines = ({ caption, head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'caption' | 'head' | 'rows'>): readonly string[] => [`${plain(caption)}:`, '', row(head), row(head.map(() => '---'), false), ...rows.map((cells) => row(cells))];

const row = (cells: readonly string[], escape = true): string => `| ${cells.map((cell) => (escape ? plain(cell) : cell)).join(' | ')} |`;
