<?php
/** Prints a page that has WordPress's editors in it, as its administration sets them up; record-editors.mjs runs it. */

require __DIR__ . '/start.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once ABSPATH . WPINC . '/class-wp-editor.php';

if ( getenv( 'WITH_STANDFIRST' ) ) {
	require __DIR__ . '/../../../src/hosts/wordpress/standfirst.php';
}
add_filter( 'user_can_richedit', '__return_true' );
_WP_Editors::editor_settings( 'content', _WP_Editors::parse_settings( 'content', array() ) );
wp_enqueue_script( 'wp-block-library' );
wp_enqueue_script( 'wp-tinymce' );
wp_enqueue_script( 'editor' );

echo '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Editors</title></head><body>';
echo '<div id="wp-content-wrap" class="html-active"><textarea id="content"></textarea></div>';
wp_print_scripts();
_WP_Editors::editor_js();
echo '</body></html>';
