<?php
/** Deactivates the plugin. On a network, on all sites. */

return function (): void {
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	deactivate_plugins( 'standfirst/standfirst.php', false, is_multisite() );
};
