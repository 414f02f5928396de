import type { VsCodeVersion } from './versions.ts';

/** A theme by its look. VS Code renamed its themes between the versions, so a test should not name one. */
export type ColorTheme = 'dark' | 'light' | 'contrast-dark' | 'contrast-light';

export type Settings = Readonly<Record<string, unknown>>;

/**
 * Settings under which nothing pops up, moves, asks or calls home by itself, so that what a test sees is what the
 * extension did.
 */
const QUIET: Settings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // In a browser the default is to save after a delay, which would write to the workspace behind a test's back.
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'files.simpleDialog.enable': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

const THEMES: Readonly<Record<ColorTheme, string>> = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'contrast-dark': 'High Contrast',
  'contrast-light': 'High Contrast Light',
};

/** The user settings of a test: the quiet ones, the theme, then what the test itself wants. */
export function userSettings(version: VsCodeVersion, theme: ColorTheme, own: Settings): Settings {
  const prefix = version === '1.100' || theme.startsWith('contrast') ? 'Default ' : '';
  return { ...QUIET, 'workbench.colorTheme': prefix + THEMES[theme], ...own };
}

/** Built-in extensions that cost start-up time or look for a network, and that no test here has a use for. */
export const SKIPPED_BUILTINS: readonly string[] = [
  'GitHub.copilot-chat',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'vscode.debug-auto-launch',
  'vscode.debug-server-ready',
  'vscode.emmet',
  'vscode.git',
  'vscode.git-base',
  'vscode.github',
  'vscode.github-authentication',
  'vscode.grunt',
  'vscode.gulp',
  'vscode.jake',
  'vscode.mermaid-markdown-features',
  'vscode.microsoft-authentication',
  'vscode.npm',
  'vscode.terminal-suggest',
  'vscode.tunnel-forwarding',
];
