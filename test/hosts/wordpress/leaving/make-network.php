<?php
/** Makes this WordPress the first site of a network. */

return function (): void {
	global $wpdb;
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	foreach ( $wpdb->tables( 'ms_global' ) as $table => $name ) {
		$wpdb->$table = $name;
	}
	// A warning says that the addresses of sites cannot be checked here.
	install_network();
	$failure = populate_network( 1, $_SERVER['HTTP_HOST'], 'administrator@partner.example', 'The network', '/', false );
	if ( is_wp_error( $failure ) && 'no_wildcard_dns' !== $failure->get_error_code() ) {
		throw new Exception( $failure->get_error_message() );
	}
};
