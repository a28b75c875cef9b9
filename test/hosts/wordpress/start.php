<?php
/**
 * Starts the whole of WordPress, from the folder that the environment names, with without-database/db.php in place of a database: the
 * filters are WordPress's own, in its own order.
 */

error_reporting( E_ERROR );
$folder = getenv( 'WORDPRESS' ) ?: '/usr/share/wordpress';
if ( ! is_file( "$folder/wp-settings.php" ) ) {
	exit( "There is no WordPress in $folder. Name its folder: WORDPRESS=… php …\n" );
}
define( 'ABSPATH', realpath( $folder ) . '/' );
define( 'WP_CONTENT_DIR', __DIR__ . '/without-database' );
foreach ( array( 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST' ) as $constant ) {
	define( $constant, '' );
}
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
$_SERVER     += array( 'HTTP_HOST' => 'partner.example', 'REQUEST_URI' => '/', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1' );
require ABSPATH . 'wp-settings.php';
