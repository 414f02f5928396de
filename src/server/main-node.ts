import { serveEditor } from './node.ts';

serveEditor();
