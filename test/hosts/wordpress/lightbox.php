<?php
/**
 * Prints an image block with “Enlarge on click” as WordPress puts it into a page, then what the page has at its end for it. Between the two is
 * a line of three dashes. Run it with the HTML of the block: WORDPRESS=… php lightbox.php '<figure class="wp-block-image"><img src="/a.webp"/></figure>'
 */

require __DIR__ . '/start.php';

echo do_blocks( '<!-- wp:image {"lightbox":{"enabled":true}} -->' . $argv[1] . '<!-- /wp:image -->' ) . "\n---\n";
block_core_image_print_lightbox_overlay();
$data = apply_filters( 'script_module_data_@wordpress/interactivity', array() );
echo '<script type="application/json" id="wp-script-module-data-@wordpress/interactivity">' . wp_json_encode( $data ) . '</script>';
