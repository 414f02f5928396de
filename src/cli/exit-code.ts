/** What the process tells whoever started it. */
export const EXIT = { clean: 0, findings: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Something the person who typed the command can mend. */
export class UsageError extends Error {}
