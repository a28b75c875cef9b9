<?php
/** Uninstalls the plugin, as WordPress does before it deletes the files. */

return function (): void {
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	uninstall_plugin( 'standfirst/standfirst.php' );
};
