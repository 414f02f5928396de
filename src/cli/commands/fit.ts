import { fit, fitDocument, fitMatrix, fitText, nearest, prepareFit, reach, resolvePersona, type Persona, type PostFits, type Workspace } from '../../index.ts';
import { FORMAT, writeJson, type Command } from '../command.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { loadWorkspace } from '../files.ts';

export const fitCommand: Command = {
  name: 'fit',
  summary: 'Show whom posts are for: how well each fits each persona, and the words that decide.',
  details: 'One post is shown with its evidence, several as a table. Posts that are published count too.',
  usage: '[PATH…] [options]',
  options: {
    format: FORMAT,
    persona: { type: 'string', value: 'ID', summary: 'only this persona' },
    'min-fit': { type: 'string', value: 'N', summary: 'exit with 1 where a post fits none of its own personas by N or more (0 to 100)' },
  },
  examples: [
    ['rapport fit', 'every post against every persona'],
    ['rapport fit posts/monday.md', 'one post, with the words that decided'],
    ['rapport fit posts/monday.md --persona maria', 'one post and one persona'],
  ],
  run: async ({ cwd, positionals, text, terminal }) => {
    const { workspace: read, paths } = loadWorkspace(cwd, positionals);
    const json = text('format') === 'json';
    const least = leastFit(text('min-fit'));
    const personas = wanted(read, text('persona'));
    if (personas.length === 0 && !json) throw new UsageError('No personas are defined yet. Add one: rapport new persona "Maria"');
    const workspace = personas.length > 0 ? await prepareFit(read) : read;
    const posts = paths.flatMap((path) => workspace.posts.get(path) ?? []);
    if (posts.length === 0 && !json) throw new UsageError('There is no post there. "rapport doctor FILE" says why a file is not one.');
    const fits = posts.map((post): PostFits => ({ path: post.source.path, fits: fit(workspace, post, personas), reach: reach(workspace, post) }));
    const [only] = fits;
    if (json) writeJson(terminal, fitDocument(fits, (path) => workspace.sources.get(path)));
    else terminal.out(fits.length === 1 && only ? fitText(only, terminal.paint) : fitMatrix(fits, personas.map((persona) => persona.id.value), terminal.paint));
    return least === null || fits.every((one) => meets(workspace, one, least)) ? EXIT.clean : EXIT.findings;
  },
};

function wanted(workspace: Workspace, id: string | undefined): readonly Persona[] {
  if (id === undefined) return workspace.personas;
  const persona = resolvePersona(id, workspace.personas);
  if (persona) return [persona];
  const ids = workspace.personas.map((one) => one.id.value);
  const [meant] = nearest(id, ids);
  throw new UsageError(`No persona is called "${id}". ${meant ? `Did you mean "${meant}"?` : `Defined are: ${ids.join(', ') || 'none'}.`}`);
}

function leastFit(written: string | undefined): number | null {
  if (written === undefined) return null;
  const least = Number(written);
  if (!Number.isFinite(least) || least < 0 || least > 100) throw new UsageError(`--min-fit takes a number from 0 to 100, not "${written}".`);
  return least;
}

/** Whether a post fits one of the personas it names; one too short to judge, or that names nobody, is let pass. */
function meets(workspace: Workspace, { path, fits }: PostFits, least: number): boolean {
  const post = workspace.posts.get(path);
  const own = post?.personas.flatMap((name) => resolvePersona(name.value, workspace.personas)?.id.value ?? []) ?? [];
  const scores = fits.filter((fit) => own.includes(fit.persona)).map((fit) => fit.score);
  return scores.length === 0 || scores.some((score) => score === null || score >= least);
}
