import type { Plugin, Rolldown } from 'vite';

/**
 * Puts the bundler's own helpers into the chunks that use them. Shared by several, they make a chunk of their own, for which a page waits once
 * more: the core needs them, and only when it has come does a browser know.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'standfirst:inline-runtime',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const runtime = chunks.find(({ moduleIds }) => moduleIds.every((id) => id.startsWith('\0rolldown/')));
      if (!runtime) return;
      for (const chunk of chunks) inline(runtime, chunk);
      Reflect.deleteProperty(bundle, runtime.fileName);
    },
  };
}

function inline(runtime: Rolldown.OutputChunk, chunk: Rolldown.OutputChunk): void {
  if (!chunk.imports.includes(runtime.fileName)) return;
  const name = runtime.fileName.slice(runtime.fileName.lastIndexOf('/') + 1).replaceAll('.', '\\.');
  const statement = new RegExp(`import\\{([^}]*)\\}from"[^"]*${name}";`);
  const [, exported = ''] = /export\{([^}]*)\};?\s*$/.exec(runtime.code) ?? [];
  const body = runtime.code.replace(/export\{[^}]*\};?\s*$/, '');
  const given = pairs(exported).map(([local, outside]) => `${outside}:${local}`);
  const code = chunk.code.replace(statement, (_whole, imported: string) => {
    const taken = pairs(imported).map(([outside, local]) => `${outside}:${local}`);
    return `var{${taken.join()}}=(()=>{${body}return{${given.join()}}})();`;
  });
  if (code === chunk.code) throw new Error(`${chunk.fileName} takes the bundler's helpers in a way that is not known.`);
  chunk.code = code;
  chunk.imports = chunk.imports.filter((each) => each !== runtime.fileName);
}

/** `a as b, c` as pairs of names; one without another keeps its own. */
function pairs(names: string): [string, string][] {
  return names.split(',').map((each) => {
    const [first = '', second = first] = each.trim().split(/\s+as\s+/);
    return [first, second];
  });
}
