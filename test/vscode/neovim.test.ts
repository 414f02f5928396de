import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findNeovim } from './neovim.ts';
import { root } from './package.ts';

/** Opens a post, waits for its diagnostics, applies the fix of the first and writes the file, as its own commands do. */
const SCRIPT = `
local waited = function(what, is) assert(vim.wait(20000, is, 20), 'not within 20 s: ' .. what) end
local found = function()
  local codes = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))
  table.sort(codes)
  return codes
end
local result = {}
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.POST))
local client = vim.lsp.start_client({ name = 'rapport', cmd = { vim.env.NODE, vim.env.PROGRAM, 'lsp', '--stdio' }, root_dir = vim.env.FOLDER })
vim.lsp.buf_attach_client(0, client)
waited('diagnostics', function() return vim.tbl_contains(found(), 'audience/avoided-word') end)
result.before = found()
local at
for _, one in ipairs(vim.diagnostic.get(0)) do if one.code == 'audience/avoided-word' then at = one end end
vim.api.nvim_win_set_cursor(0, { at.lnum + 1, at.col })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
local answer = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 10000)[client].result
result.title = answer[1].title
vim.lsp.util.apply_workspace_edit(answer[1].edit, 'utf-16')
waited('the end of the finding', function() return not vim.tbl_contains(found(), 'audience/avoided-word') end)
result.after = found()
vim.cmd('write')
local file = io.open(vim.env.RESULT, 'w')
file:write(vim.json.encode(result))
file:close()
vim.cmd('qall!')
`;

describe('Neovim', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-neovim-'));
  const workspace = path.join(folder, 'Meine Pläne');
  const post = path.join(workspace, 'posts/walk-by-the-river.md');
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('shows what is found in a post, and mends it', async () => {
    cpSync(path.join(root, 'examples/riverside'), workspace, { recursive: true });
    const [script, result] = [path.join(folder, 'script.lua'), path.join(folder, 'result.json')];
    writeFileSync(script, SCRIPT);
    const env = { ...process.env, HOME: folder, XDG_STATE_HOME: folder, FOLDER: workspace, POST: post, RESULT: result, NODE: process.execPath, PROGRAM: path.join(root, 'dist/cli/rapport.js') };
    const { stderr } = await promisify(execFile)(await findNeovim(), ['--headless', '-u', 'NONE', '-n', '-c', `luafile ${script}`, '-c', 'cquit'], { env, timeout: 60_000 }).catch((error: Error & { stderr?: string }) => assert.fail(error.stderr ?? error.message));
    const { before, after: left, title } = JSON.parse(readFileSync(result, 'utf8')) as { readonly before: readonly string[]; readonly after: readonly string[]; readonly title: string };
    assert.equal(title, 'Use "older neighbours"', stderr);
    assert.deepEqual(before.filter((code) => !left.includes(code)), ['audience/avoided-word']);
    assert.match(readFileSync(post, 'utf8'), /Wednesday walk for older neighbours: half an hour/);
  });
});
