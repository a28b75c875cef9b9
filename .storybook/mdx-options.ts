import remarkGfm from 'remark-gfm';

/** Without this plugin, MDX has no tables. */
export const mdxPluginOptions = { mdxCompileOptions: { remarkPlugins: [remarkGfm] } };
