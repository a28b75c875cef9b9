<?php
/**
 * Export and import of the settings, as a JSON file.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The most bytes of a file. */
const LARGEST_FILE = 64 * KB_IN_BYTES;

add_action( 'admin_post_standfirst_export', __NAMESPACE__ . '\send_settings' );
add_action( 'admin_post_standfirst_import', __NAMESPACE__ . '\receive_settings' );

/** Prints the part of the settings page for export and import. */
function print_transfer(): void {
	$action = admin_url( 'admin-post.php' );
	?>
	<h2><?php esc_html_e( 'Export and import', 'standfirst' ); ?></h2>
	<p><?php esc_html_e( 'Copy the saved settings to another site.', 'standfirst' ); ?></p>
	<form class="standfirst-transfer" action="<?php echo esc_url( $action ); ?>" method="post">
		<input type="hidden" name="action" value="standfirst_export">
		<?php
		wp_nonce_field( 'standfirst_export', '_wpnonce', false );
		submit_button( __( 'Export settings', 'standfirst' ), 'secondary', 'export', false );
		?>
	</form>
	<form class="standfirst-transfer" action="<?php echo esc_url( $action ); ?>" method="post" enctype="multipart/form-data">
		<input type="hidden" name="action" value="standfirst_import">
		<?php wp_nonce_field( 'standfirst_import', '_wpnonce', false ); ?>
		<label for="standfirst-file"><?php esc_html_e( 'Exported file', 'standfirst' ); ?></label>
		<input type="file" id="standfirst-file" name="settings" accept=".json,application/json" required>
		<?php submit_button( __( 'Import settings', 'standfirst' ), 'secondary', 'import', false ); ?>
	</form>
	<?php
}

/** Stops unless the user may change the settings and the request is from the settings page. */
function require_administrator( string $action ): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'standfirst' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( $action );
}

/** Sends the file. */
function send_settings(): void {
	require_administrator( 'standfirst_export' );
	nocache_headers();
	header( 'Content-Type: application/json; charset=utf-8' );
	header( 'Content-Disposition: attachment; filename="standfirst-settings.json"' );
	header( 'X-Content-Type-Options: nosniff' );
	echo wp_json_encode( // phpcs:ignore -- It is not HTML.
		array(
			'plugin'   => 'standfirst',
			'version'  => VERSION,
			'settings' => settings(),
		),
		JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE
	);
	exit;
}

/** Stores the settings of a file, or none of them if one cannot be used. */
function receive_settings(): void {
	require_administrator( 'standfirst_import' );
	$given   = settings_of_file( $_FILES['settings'] ?? array() ); // phpcs:ignore -- settings_of_file() checks it.
	$checked = check_settings( $given );
	$problem = null === $given ? __( 'It is not a file of exported settings.', 'standfirst' ) : reset( $checked['problems'] );
	if ( $problem ) {
		/* translators: %s: a sentence that says why */
		$message = sprintf( __( 'The file was not imported. %s No setting has changed.', 'standfirst' ), $problem );
		add_settings_error( SETTINGS, 'standfirst-import', esc_html( $message ) );
	} else {
		update_option( SETTINGS, $checked['settings'] );
		add_settings_error( SETTINGS, 'standfirst-import', esc_html__( 'The settings of the file are saved.', 'standfirst' ), 'success' );
	}
	// As WordPress itself does after a form of settings: the page shows the messages once.
	set_transient( 'settings_errors', get_settings_errors(), 30 );
	wp_safe_redirect( add_query_arg( 'settings-updated', 'true', settings_address() ) );
	exit;
}

/** Returns the settings in an uploaded file; null if it has none. */
function settings_of_file( array $file ): ?array {
	$path = $file['tmp_name'] ?? '';
	if ( UPLOAD_ERR_OK !== ( $file['error'] ?? null ) || ! is_string( $path ) || ! is_uploaded_file( $path ) || filesize( $path ) > LARGEST_FILE ) {
		return null;
	}
	$data = json_decode( (string) file_get_contents( $path ), true, 8 );
	if ( 'standfirst' !== ( $data['plugin'] ?? '' ) || ! is_array( $data['settings'] ?? null ) ) {
		return null;
	}
	return $data['settings'];
}
