<?php
/** Adds a site to the network, and activates the plugin on all sites. */

return function ( string $path ): void {
	$site = wpmu_create_blog( $_SERVER['HTTP_HOST'], "/$path/", 'The other partner', 1 );
	if ( is_wp_error( $site ) ) {
		throw new Exception( $site->get_error_message() );
	}
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	$failure = activate_plugin( 'standfirst/standfirst.php', '', true );
	if ( is_wp_error( $failure ) ) {
		throw new Exception( $failure->get_error_message() );
	}
};
