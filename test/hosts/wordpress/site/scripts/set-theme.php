<?php
/** Sets the theme of the site. */

return function ( string $theme ): void {
	if ( ! wp_get_theme( $theme )->exists() ) {
		throw new Exception( "WordPress has no theme $theme." );
	}
	switch_theme( $theme );
	// The rules of addresses depend on what a theme registers.
	flush_rewrite_rules( false );
};
