<?php
/** Uninstalls a must-use plugin, which no page of WordPress can do: runs its file as WordPress would. */

return function ( string $folder ): void {
	define( 'WP_UNINSTALL_PLUGIN', "$folder/standfirst.php" );
	require WPMU_PLUGIN_DIR . "/$folder/uninstall.php";
};
