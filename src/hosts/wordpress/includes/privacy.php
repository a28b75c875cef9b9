<?php
/**
 * The text that WordPress proposes for the privacy policy of a site (Settings > Privacy).
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

add_action( 'admin_init', __NAMESPACE__ . '\propose_privacy_text' );

function propose_privacy_text(): void {
	$texts = array(
		__( 'Cards of stories show pictures of other news sites. Your visitors’ browsers load them from those sites.', 'standfirst' ),
		__( 'If a visitor has agreed, the visitor’s browser stores how many free articles were read. No server gets this number.', 'standfirst' ),
	);
	if ( settings()['avatars'] ) {
		$texts[] = __( 'The pictures of authors come from gravatar.com.', 'standfirst' );
	}
	wp_add_privacy_policy_content( 'Standfirst', implode( '', array_map( fn( $text ) => text_element( 'p', $text ), $texts ) ) );
}
