<?php
/** The settings of the site that tests start. start-site.ts sets the environment, for the server and for scripts. */

// The server knows its port. A script gets it from the environment, if there is a server.
$port     = getenv( 'SITE_PORT' ) ?: ( $_SERVER['SERVER_PORT'] ?? '80' );
$_SERVER += array(
	'HTTP_HOST'       => "localhost:$port",
	'REQUEST_URI'     => '/',
	'REQUEST_METHOD'  => 'GET',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
);
defined( 'WP_HOME' ) || define( 'WP_HOME', "http://localhost:$port" . getenv( 'SITE_PATH' ) );
defined( 'WP_SITEURL' ) || define( 'WP_SITEURL', WP_HOME );

define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'SITE_DATABASE' ) );
define( 'DB_CHARSET', 'utf8mb4' );
$table_prefix = 'wp_';

// Nothing leaves this machine.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
defined( 'DISALLOW_FILE_MODS' ) || define( 'DISALLOW_FILE_MODS', true );

foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( "{$name}_KEY", "key of $name" );
	define( "{$name}_SALT", "salt of $name" );
}

// Notices and warnings go to the log that start-site.ts reads, not into pages.
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
// A site in use has the short scripts.
define( 'SCRIPT_DEBUG', false );

defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
