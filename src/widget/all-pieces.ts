/** Provides every piece of the library that would otherwise be brought on demand: what an application bundles is all there at once. */
import './content-pieces.js';
import './warning-pieces.js';
