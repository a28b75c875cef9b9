<?php
/** Fills the object cache from its file, and writes it back at the end. WordPress has read its options before. */

$kept = WP_CONTENT_DIR . '/object-cache.txt';
foreach ( file_exists( $kept ) ? (array) unserialize( file_get_contents( $kept ) ) : array() as $group => $values ) {
	foreach ( 'options' === $group ? array() : $values as $key => $value ) {
		wp_cache_set( $key, $value, $group );
	}
}
register_shutdown_function(
	function () use ( $kept ) {
		register_shutdown_function( fn() => file_put_contents( $kept, serialize( $GLOBALS['wp_object_cache']->cache ), LOCK_EX ) );
	}
);
