import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';

/**
 * Names the TypeScript in stack traces instead of the bundle. Node could do so by itself, but the extension host has
 * its own way of making stack traces, which knows nothing of source maps.
 */
export function mapTraces(text: string): string {
  const maps = new Map<string, SourceMap | undefined>();
  return text.replace(/([^\s()]+\.cjs):(\d+):(\d+)/g, (place: string, file: string, line: string, column: string) => {
    if (!maps.has(file)) {
      maps.set(file, readMap(`${file}.map`));
    }
    const entry = maps.get(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (entry === undefined || !('originalSource' in entry)) {
      return place;
    }
    const source = path.relative(process.cwd(), path.resolve(path.dirname(file), entry.originalSource));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function readMap(file: string): SourceMap | undefined {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload) : undefined;
}
