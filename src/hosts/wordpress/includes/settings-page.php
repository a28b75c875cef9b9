<?php
/**
 * The page Settings > Standfirst, and the link to it in the list of plugins.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/** The name of the page in its address. */
const PAGE = 'standfirst';

add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( PLUGIN ), __NAMESPACE__ . '\link_settings' );

function add_settings_page(): void {
	$hook = add_options_page(
		__( 'Standfirst settings', 'standfirst' ),
		__( 'Standfirst', 'standfirst' ),
		'manage_options',
		PAGE,
		__NAMESPACE__ . '\print_settings_page'
	);
	if ( $hook ) {
		add_action( "load-$hook", __NAMESPACE__ . '\prepare_settings_page' );
	}
}

/** Adds the fields, the script and the styles. Only this page needs them. */
function prepare_settings_page(): void {
	foreach ( settings_sections() as $section => $parts ) {
		add_settings_section( "standfirst-$section", esc_html( $parts['title'] ), '__return_null', PAGE );
		foreach ( $parts['fields'] as $name => $title ) {
			add_settings_field(
				"standfirst-$name",
				esc_html( $title ),
				__NAMESPACE__ . '\print_settings_field',
				PAGE,
				"standfirst-$section",
				compact( 'name', 'title' ) + ( in_array( $name, LABELLED, true ) ? array( 'label_for' => "standfirst-$name" ) : array() )
			);
		}
	}
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\load_settings_page' );
}

/** Prints a field. A field without a label is a group, which a screen reader announces by its title. */
function print_settings_field( array $field ): void {
	$print = __NAMESPACE__ . "\\print_field_{$field['name']}";
	if ( isset( $field['label_for'] ) ) {
		$print();
		return;
	}
	echo '<fieldset class="standfirst-group">', text_element( 'legend', $field['title'], array( 'class' => 'screen-reader-text' ) ); // phpcs:ignore -- text_element() escapes.
	$print();
	echo '</fieldset>';
}

function load_settings_page(): void {
	wp_enqueue_script( 'standfirst-settings', plugins_url( 'editor/settings.js', PLUGIN ), array(), VERSION, true );
	wp_enqueue_style( 'standfirst-settings', plugins_url( 'editor/settings.css', PLUGIN ), array(), VERSION );
	load_preview();
}

function print_settings_page(): void {
	?>
	<div class="wrap standfirst-settings">
		<h1><?php esc_html_e( 'Standfirst settings', 'standfirst' ); ?></h1>
		<p class="standfirst-intro"><?php esc_html_e( 'Widgets load nothing from other servers until a setting on this page says so.', 'standfirst' ); ?></p>
		<form action="<?php echo esc_url( admin_url( 'options.php' ) ); ?>" method="post">
			<?php
			settings_fields( 'standfirst' );
			do_settings_sections( PAGE );
			submit_button();
			?>
		</form>
		<?php print_transfer(); ?>
	</div>
	<?php
}

/** Adds a link before “Deactivate”. */
function link_settings( array $links ): array {
	if ( ! current_user_can( 'manage_options' ) ) {
		return $links;
	}
	return array( 'settings' => element( 'a', array( 'href' => esc_url( settings_address() ) ), esc_html__( 'Settings', 'standfirst' ) ) ) + $links;
}

function settings_address(): string {
	return admin_url( 'options-general.php?page=' . PAGE );
}
