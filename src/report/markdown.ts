/** Text as Markdown that shows it as it is, on one line, and never as markup. */
export const asWritten = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]()#+!|<>~]/g, '\\$&');
