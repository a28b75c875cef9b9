import arabic from '../../src/theme/presets/arabic.css?raw';
import bold from '../../src/theme/presets/bold.css?raw';
import broadsheet from '../../src/theme/presets/broadsheet.css?raw';
import japanese from '../../src/theme/presets/japanese.css?raw';
import plain from '../../src/theme/presets/plain.css?raw';
import salmon from '../../src/theme/presets/salmon.css?raw';

/** The style sheets of the presets. */
export const presetSheets: Readonly<Record<string, string>> = { salmon, broadsheet, bold, japanese, arabic };

/** The style sheet for a part without a preset, on a page that has one. */
export const plainSheet = plain;
