import { styleText } from 'node:util';
import { PLAIN, type Paint } from '../index.ts';

/** What a command writes to and knows of its terminal. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly paint: Paint;
  /** Characters in a line; null where it is no terminal, and lines may be as long as they need be. */
  readonly width: number | null;
  /** Shows how far long work is, on a terminal only. `done` takes the line away. */
  readonly progress: (text: string) => void;
  readonly done: () => void;
}

export function openTerminal(): Terminal {
  const coloured = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const live = process.stderr.isTTY && process.env['TERM'] !== 'dumb';
  let shown = false;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    width: process.stdout.isTTY ? Math.max(40, process.stdout.columns || 80) : null,
    paint: coloured ? colours() : PLAIN,
    progress: (text) => {
      if (!live) return;
      process.stderr.write(`\r\u001b[K${text}`);
      shown = true;
    },
    done: () => {
      if (shown) process.stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}

function colours(): Paint {
  const style = (name: Parameters<typeof styleText>[0]) => (text: string): string => styleText(name, text);
  return { bold: style('bold'), dim: style('dim'), red: style('red'), yellow: style('yellow'), blue: style('blue'), green: style('green') };
}
