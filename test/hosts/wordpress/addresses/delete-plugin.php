<?php
/** Deletes a plugin as the page “Plugins” does, by the path of its file in the folder of plugins. */

return function ( string $plugin ): void {
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	require_once ABSPATH . 'wp-admin/includes/file.php';
	deactivate_plugins( $plugin );
	$failure = delete_plugins( array( $plugin ) );
	if ( is_wp_error( $failure ) ) {
		throw new Exception( $failure->get_error_message() );
	}
};
