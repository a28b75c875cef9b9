<?php
/** Keeps WordPress from asking for updates, which it cannot reach. */

foreach ( array( 'core', 'plugins', 'themes' ) as $part ) {
	remove_action( 'admin_init', "_maybe_update_$part" );
}
remove_action( 'load-plugins.php', 'wp_update_plugins' );
// WP-Cron.
foreach ( array( 'wp_version_check', 'wp_update_plugins', 'wp_update_themes' ) as $event ) {
	remove_action( $event, $event );
}
