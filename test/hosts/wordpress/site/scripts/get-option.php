<?php
/** Returns an option of the site; `null` without one. */

return fn( string $name ) => get_option( $name, null );
