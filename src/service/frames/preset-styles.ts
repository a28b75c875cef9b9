const files = import.meta.glob<string>('../../theme/presets/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The style sheet of each preset, by its name. The build makes them texts. */
export const presetStyles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, styles]) => [/(\w+)\.css$/.exec(path)![1]!, styles]),
);

/** The names of the presets. */
export const presetNames = Object.keys(presetStyles);
