<?php
/** Activates a plugin, by the path of its file in the folder of plugins. */

return function ( string $plugin ): void {
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	$failure = activate_plugin( $plugin );
	if ( is_wp_error( $failure ) ) {
		throw new Exception( $failure->get_error_message() );
	}
};
